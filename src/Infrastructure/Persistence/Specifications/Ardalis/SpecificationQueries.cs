using global::Ardalis.Specification;

namespace Ventanilla.Infrastructure.Persistence.Specifications;

/// <summary>How a query takes a specification of the Full package set. Its own <c>Evaluate</c> works on rows in memory, so the evaluators
/// of the package are put on the query here, in its order.</summary>
internal static class SpecificationQueries
{
    private static readonly IEvaluator[] Steps = [WhereEvaluator.Instance, OrderEvaluator.Instance, PaginationEvaluator.Instance];

    /// <summary>Conditions, order and limit.</summary>
    public static IQueryable<T> Matching<T>(this IQueryable<T> source, Specification<T> which) where T : class =>
        Steps.Aggregate(source, (query, step) => step.GetQuery(query, which));

    public static IQueryable<TResult> Projected<T, TResult>(this IQueryable<T> source, Specification<T, TResult> which) where T : class =>
        source.Matching(which).Select(which.Selector ?? throw new SelectorNotFoundException());

    public static bool OnlyReads<T>(this Specification<T> which) => which.AsNoTracking;
}
