using System.Linq.Expressions;

namespace Ventanilla.Domain.Common.Specifications;

/// <summary>A named question about a set of aggregates: which ones, in which order, how many.
/// The surface is the part of Ardalis.Specification that is used here, so that the Full package set replaces it.</summary>
public class Specification<T>
{
    public Specification() => Query = new SpecificationBuilder<T>(this);

    protected SpecificationBuilder<T> Query { get; }
    internal List<Expression<Func<T, bool>>> Conditions { get; } = [];
    internal List<(Expression<Func<T, object?>> Key, bool Descending)> Orders { get; } = [];
    internal int? Limit { get; set; }
    internal bool ReadOnly { get; set; }

    /// <summary>Conditions, order and limit on <paramref name="source"/>; whether to track is for the one who has the context.</summary>
    public IQueryable<T> Evaluate(IQueryable<T> source)
    {
        foreach (var condition in Conditions)
            source = source.Where(condition);
        IOrderedQueryable<T>? ordered = null;
        foreach (var (key, descending) in Orders)
            ordered = (ordered, descending) switch
            {
                (null, false) => source.OrderBy(key),
                (null, true) => source.OrderByDescending(key),
                (not null, false) => ordered.ThenBy(key),
                (not null, true) => ordered.ThenByDescending(key),
            };
        source = ordered ?? source;
        return Limit is { } limit ? source.Take(limit) : source;
    }

    public bool IsReadOnly => ReadOnly;
}

/// <summary>A specification that ends in a projection; it loads no aggregate.</summary>
public class Specification<T, TResult> : Specification<T>
{
    public Specification() => Query = new SpecificationBuilder<T, TResult>(this);

    protected new SpecificationBuilder<T, TResult> Query { get; }
    internal Expression<Func<T, TResult>>? Selector { get; set; }

    public IQueryable<TResult> Project(IQueryable<T> source) =>
        Evaluate(source).Select(Selector ?? throw new InvalidOperationException($"{GetType().Name} selects nothing."));
}
