using System.Linq.Expressions;

namespace Ventanilla.Domain.Common.Specifications;

/// <summary>The fluent words of a <see cref="Specification{T}"/>.</summary>
public class SpecificationBuilder<T>(Specification<T> specification)
{
    public SpecificationBuilder<T> Where(Expression<Func<T, bool>> condition)
    {
        specification.Conditions.Add(condition);
        return this;
    }

    public SpecificationBuilder<T> OrderBy(Expression<Func<T, object?>> key) => Order(key, descending: false);
    public SpecificationBuilder<T> OrderByDescending(Expression<Func<T, object?>> key) => Order(key, descending: true);
    public SpecificationBuilder<T> ThenBy(Expression<Func<T, object?>> key) => Order(key, descending: false);
    public SpecificationBuilder<T> ThenByDescending(Expression<Func<T, object?>> key) => Order(key, descending: true);

    public SpecificationBuilder<T> Take(int count)
    {
        specification.Limit = count;
        return this;
    }

    public SpecificationBuilder<T> AsNoTracking()
    {
        specification.ReadOnly = true;
        return this;
    }

    private SpecificationBuilder<T> Order(Expression<Func<T, object?>> key, bool descending)
    {
        specification.Orders.Add((key, descending));
        return this;
    }
}

/// <summary>The same, with the projection.</summary>
public sealed class SpecificationBuilder<T, TResult>(Specification<T, TResult> specification) : SpecificationBuilder<T>(specification)
{
    public new SpecificationBuilder<T, TResult> Where(Expression<Func<T, bool>> condition)
    {
        base.Where(condition);
        return this;
    }

    public void Select(Expression<Func<T, TResult>> selector) => specification.Selector = selector;
}
