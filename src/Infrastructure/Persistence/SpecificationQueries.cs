namespace Ventanilla.Infrastructure.Persistence;

/// <summary>How a query of EF takes a specification: the package's own evaluator over EF is in another package, and its <c>Evaluate</c> works on
/// rows in memory.</summary>
internal static class SpecificationQueries
{
    private static readonly IEvaluator[] Steps = [WhereEvaluator.Instance, OrderEvaluator.Instance, PaginationEvaluator.Instance];

    /// <summary>Conditions, order and limit.</summary>
    public static IQueryable<T> Matching<T>(this IQueryable<T> source, Specification<T> which) where T : class =>
        Steps.Aggregate(source, (query, step) => step.GetQuery(query, which));

    /// <summary>The conditions alone.</summary>
    public static IQueryable<T> Meeting<T>(this IQueryable<T> source, Specification<T> which) where T : class =>
        WhereEvaluator.Instance.GetQuery(source, which);

    public static IQueryable<TResult> Projected<T, TResult>(this IQueryable<T> source, Specification<T, TResult> which) where T : class =>
        source.Matching(which).Select(which.Selector ?? throw new SelectorNotFoundException());

    public static bool OnlyReads<T>(this Specification<T> which) => which.AsNoTracking;
}
