using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Ventanilla.Infrastructure.Persistence.PostgreSql;
using Ventanilla.Infrastructure.Persistence.SqlServer;

namespace Ventanilla.Testing;

/// <summary>Whoever takes some rows says of which order: else a database may look through a whole table for as many, and each time for other ones.</summary>
public static class OrderedQueries
{
    /// <summary>A query without it is a fault, in every test.</summary>
    public static IServiceCollection RefuseUnordered(this IServiceCollection services) => services
        .ConfigureDbContext<PostgreSqlContext>(Refuse).ConfigureDbContext<SqlServerContext>(Refuse);

    private static void Refuse(DbContextOptionsBuilder options) => options.ConfigureWarnings(warnings => warnings.Throw(
        CoreEventId.RowLimitingOperationWithoutOrderByWarning, CoreEventId.FirstWithoutOrderByAndFilterWarning, CoreEventId.DistinctAfterOrderByWithoutRowLimitingOperatorWarning));
}
