using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Ventanilla.Infrastructure.Persistence.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class OneWayIn : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.RenameColumn(
                name: "Culture",
                table: "outgoing_messages",
                newName: "Language");

            migrationBuilder.RenameColumn(
                name: "Subject",
                table: "audit_entries",
                newName: "SubjectId");

            migrationBuilder.RenameColumn(
                name: "Culture",
                table: "accounts",
                newName: "Language");

            migrationBuilder.AddColumn<string>(
                name: "Network",
                table: "verification_attempts",
                type: "nvarchar(60)",
                maxLength: 60,
                nullable: false,
                defaultValue: "",
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "companies",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<Guid>(
                name: "AttemptAccountId",
                table: "challenges",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "AttemptsReturned",
                table: "challenges",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AlterColumn<string>(
                name: "ActorId",
                table: "audit_entries",
                type: "nvarchar(100)",
                maxLength: 100,
                nullable: true,
                collation: "Latin1_General_100_BIN2",
                oldClrType: typeof(Guid),
                oldType: "uniqueidentifier",
                oldNullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ActorKind",
                table: "audit_entries",
                type: "nvarchar(20)",
                maxLength: 20,
                nullable: false,
                defaultValue: "",
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<string>(
                name: "Channel",
                table: "audit_entries",
                type: "nvarchar(20)",
                maxLength: 20,
                nullable: false,
                defaultValue: "",
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<string>(
                name: "Device",
                table: "audit_entries",
                type: "nvarchar(100)",
                maxLength: 100,
                nullable: false,
                defaultValue: "",
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<long>(
                name: "Sequence",
                table: "audit_entries",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SubjectKind",
                table: "audit_entries",
                type: "nvarchar(20)",
                maxLength: 20,
                nullable: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AlterColumn<string>(
                name: "PasswordHash",
                table: "accounts",
                type: "nvarchar(400)",
                maxLength: 400,
                nullable: false,
                collation: "Latin1_General_100_BIN2",
                oldClrType: typeof(string),
                oldType: "nvarchar(200)",
                oldMaxLength: 200,
                oldCollation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<string>(
                name: "Credential",
                table: "account_links",
                type: "nvarchar(400)",
                maxLength: 400,
                nullable: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.CreateTable(
                name: "salt_keys",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    Key = table.Column<byte[]>(type: "binary(32)", fixedLength: true, maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_salt_keys", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "tickets",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AccountId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Purpose = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false),
                    TokenHash = table.Column<byte[]>(type: "binary(32)", fixedLength: true, maxLength: 32, nullable: false),
                    PasswordChangedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    ExpiresAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    UsedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    Remember = table.Column<bool>(type: "bit", nullable: false),
                    FactorGiven = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_tickets", x => x.Id);
                    table.ForeignKey(
                        name: "FK_tickets_accounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_audit_entries_ActorId_At",
                table: "audit_entries",
                columns: new[] { "ActorId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_audit_entries_SubjectId_At",
                table: "audit_entries",
                columns: new[] { "SubjectId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_tickets_AccountId",
                table: "tickets",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_tickets_ExpiresAt",
                table: "tickets",
                column: "ExpiresAt");

            migrationBuilder.CreateIndex(
                name: "IX_tickets_TokenHash",
                table: "tickets",
                column: "TokenHash",
                unique: true);

            // Attempts that were under way belong to nobody that is known: whoever was answering begins again, and none is spent for it.
            migrationBuilder.Sql("UPDATE [challenges] SET [AttemptStartedAt] = NULL WHERE [AttemptStartedAt] IS NOT NULL;");
            // An id is written in small letters, whatever the server made of it.
            migrationBuilder.Sql("EXEC(N'UPDATE [audit_entries] SET [ActorId] = LOWER([ActorId]), [ActorKind] = CASE WHEN [ActorId] IS NULL THEN ''visitor'' ELSE ''account'' END');");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "salt_keys");

            migrationBuilder.DropTable(
                name: "tickets");

            migrationBuilder.DropIndex(
                name: "IX_audit_entries_ActorId_At",
                table: "audit_entries");

            migrationBuilder.DropIndex(
                name: "IX_audit_entries_SubjectId_At",
                table: "audit_entries");

            migrationBuilder.DropColumn(
                name: "Network",
                table: "verification_attempts");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "companies");

            migrationBuilder.DropColumn(
                name: "AttemptAccountId",
                table: "challenges");

            migrationBuilder.DropColumn(
                name: "AttemptsReturned",
                table: "challenges");

            migrationBuilder.DropColumn(
                name: "ActorKind",
                table: "audit_entries");

            migrationBuilder.DropColumn(
                name: "Channel",
                table: "audit_entries");

            migrationBuilder.DropColumn(
                name: "Device",
                table: "audit_entries");

            migrationBuilder.DropColumn(
                name: "Sequence",
                table: "audit_entries");

            migrationBuilder.DropColumn(
                name: "SubjectKind",
                table: "audit_entries");

            migrationBuilder.DropColumn(
                name: "Credential",
                table: "account_links");

            migrationBuilder.RenameColumn(
                name: "Language",
                table: "outgoing_messages",
                newName: "Culture");

            migrationBuilder.RenameColumn(
                name: "SubjectId",
                table: "audit_entries",
                newName: "Subject");

            migrationBuilder.RenameColumn(
                name: "Language",
                table: "accounts",
                newName: "Culture");

            migrationBuilder.AlterColumn<Guid>(
                name: "ActorId",
                table: "audit_entries",
                type: "uniqueidentifier",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "nvarchar(100)",
                oldMaxLength: 100,
                oldNullable: true,
                oldCollation: "Latin1_General_100_BIN2");

            migrationBuilder.AlterColumn<string>(
                name: "PasswordHash",
                table: "accounts",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: false,
                collation: "Latin1_General_100_BIN2",
                oldClrType: typeof(string),
                oldType: "nvarchar(400)",
                oldMaxLength: 400,
                oldCollation: "Latin1_General_100_BIN2");
        }
    }
}
