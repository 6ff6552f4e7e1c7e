using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Ventanilla.Infrastructure.Persistence.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class AtHomeOnSqlServer : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropPrimaryKey(
                name: "PK_outgoing_messages",
                table: "outgoing_messages");

            migrationBuilder.DropPrimaryKey(
                name: "PK_audit_entries",
                table: "audit_entries");

            migrationBuilder.DropIndex(
                name: "IX_audit_entries_At",
                table: "audit_entries");

            migrationBuilder.DropPrimaryKey(
                name: "PK_account_links",
                table: "account_links");

            migrationBuilder.DropIndex(
                name: "IX_account_links_ExpiresAt",
                table: "account_links");

            migrationBuilder.AddPrimaryKey(
                name: "PK_outgoing_messages",
                table: "outgoing_messages",
                column: "Id")
                .Annotation("SqlServer:Clustered", false);

            migrationBuilder.AddPrimaryKey(
                name: "PK_audit_entries",
                table: "audit_entries",
                column: "Id")
                .Annotation("SqlServer:Clustered", false);

            migrationBuilder.AddPrimaryKey(
                name: "PK_account_links",
                table: "account_links",
                column: "Id")
                .Annotation("SqlServer:Clustered", false);

            migrationBuilder.CreateIndex(
                name: "IX_outgoing_messages_CreatedAt",
                table: "outgoing_messages",
                column: "CreatedAt")
                .Annotation("SqlServer:Clustered", true);

            migrationBuilder.CreateIndex(
                name: "IX_audit_entries_At",
                table: "audit_entries",
                column: "At")
                .Annotation("SqlServer:Clustered", true);

            migrationBuilder.CreateIndex(
                name: "IX_account_links_ExpiresAt",
                table: "account_links",
                column: "ExpiresAt")
                .Annotation("SqlServer:Clustered", true);

            // By hand: an import changes more rows at once than SQL Server locks one by one, and the lock of the whole table that it would take
            // instead stops every verification until the import ends.
            migrationBuilder.Sql("ALTER TABLE [people] SET (LOCK_ESCALATION = DISABLE);");
            migrationBuilder.Sql("ALTER TABLE [person_facts] SET (LOCK_ESCALATION = DISABLE);");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("ALTER TABLE [people] SET (LOCK_ESCALATION = TABLE);");
            migrationBuilder.Sql("ALTER TABLE [person_facts] SET (LOCK_ESCALATION = TABLE);");

            migrationBuilder.DropPrimaryKey(
                name: "PK_outgoing_messages",
                table: "outgoing_messages");

            migrationBuilder.DropIndex(
                name: "IX_outgoing_messages_CreatedAt",
                table: "outgoing_messages");

            migrationBuilder.DropPrimaryKey(
                name: "PK_audit_entries",
                table: "audit_entries");

            migrationBuilder.DropIndex(
                name: "IX_audit_entries_At",
                table: "audit_entries");

            migrationBuilder.DropPrimaryKey(
                name: "PK_account_links",
                table: "account_links");

            migrationBuilder.DropIndex(
                name: "IX_account_links_ExpiresAt",
                table: "account_links");

            migrationBuilder.AddPrimaryKey(
                name: "PK_outgoing_messages",
                table: "outgoing_messages",
                column: "Id");

            migrationBuilder.AddPrimaryKey(
                name: "PK_audit_entries",
                table: "audit_entries",
                column: "Id");

            migrationBuilder.AddPrimaryKey(
                name: "PK_account_links",
                table: "account_links",
                column: "Id");

            migrationBuilder.CreateIndex(
                name: "IX_audit_entries_At",
                table: "audit_entries",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_account_links_ExpiresAt",
                table: "account_links",
                column: "ExpiresAt");
        }
    }
}
