using Microsoft.Extensions.DependencyInjection;
using Ventanilla.Infrastructure.Notifications;

namespace Ventanilla.Infrastructure.Persistence.SqlServer;

internal sealed class SqlServerDeliveryQueue(IServiceScopeFactory scopes) : DeliveryQueue(scopes)
{
    // Into a variable: without it, OUTPUT is refused on a table that has a trigger. READCOMMITTEDLOCK: READPAST wants locks where the database
    // reads versions.
    internal override string ClaimStatement =>
        """
        SET NOCOUNT ON;
        DECLARE @taken TABLE ([Id] uniqueidentifier PRIMARY KEY);
        WITH due AS (
            SELECT TOP ({2}) [Id], [DueAt], [Attempts] FROM [outgoing_messages] WITH (ROWLOCK, UPDLOCK, READPAST, READCOMMITTEDLOCK)
            WHERE [State] = N'Queued' AND [DueAt] <= {1} AND NOT EXISTS (SELECT 1 FROM [delivery_pauses]) ORDER BY [DueAt])
        UPDATE due SET [DueAt] = {0}, [Attempts] = [Attempts] + 1 OUTPUT inserted.[Id] INTO @taken;
        SELECT m.* FROM [outgoing_messages] m JOIN @taken t ON t.[Id] = m.[Id];
        """;
}
