using Npgsql;
using Ventanilla.Infrastructure.Persistence;

namespace Ventanilla.Application.Tests.Persistence;

public sealed class ConnectionTests
{
    [Fact]
    public void The_connection_string_has_the_last_word()
    {
        var silent = new NpgsqlConnectionStringBuilder(PersistenceRegistration.PostgreSqlDefaults + "Host=db");
        (silent.NoResetOnClose, silent.MaxAutoPrepare).ShouldBe((true, 100));

        var telling = new NpgsqlConnectionStringBuilder(PersistenceRegistration.PostgreSqlDefaults + "Host=db;Max Auto Prepare=0;No Reset On Close=false");
        (telling.NoResetOnClose, telling.MaxAutoPrepare).ShouldBe((false, 0));
    }
}
