using Microsoft.Extensions.DependencyInjection;
using Ventanilla.Infrastructure.Notifications;

namespace Ventanilla.Infrastructure.Persistence.PostgreSql;

internal sealed class PostgreSqlDeliveryQueue(IServiceScopeFactory scopes) : DeliveryQueue(scopes)
{
    // Materialized: a plan that looked at the inner query twice would take more rows than were asked for.
    internal override string ClaimStatement =>
        """
        WITH due AS MATERIALIZED (
            SELECT "Id" FROM outgoing_messages WHERE "State" = 'Queued' AND "DueAt" <= {1}
                AND NOT EXISTS (SELECT 1 FROM delivery_pauses) ORDER BY "DueAt" LIMIT {2} FOR UPDATE SKIP LOCKED)
        UPDATE outgoing_messages m SET "DueAt" = {0}, "Attempts" = m."Attempts" + 1 FROM due WHERE m."Id" = due."Id" RETURNING m.*
        """;
}
