namespace Ventanilla.Infrastructure.Persistence.Specifications;

/// <summary>How a query takes a specification of the Core package set; its twin is in the sibling folder,
/// and the project file compiles one of the two.</summary>
internal static class SpecificationQueries
{
    /// <summary>Conditions, order and limit.</summary>
    public static IQueryable<T> Matching<T>(this IQueryable<T> source, Specification<T> which) where T : class => which.Evaluate(source);

    public static IQueryable<TResult> Projected<T, TResult>(this IQueryable<T> source, Specification<T, TResult> which) where T : class =>
        which.Project(source);

    public static bool OnlyReads<T>(this Specification<T> which) => which.IsReadOnly;
}
