using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Ventanilla.Infrastructure.Persistence.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class PortalsAndAccountArea : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<string>(
                name: "DocumentType",
                table: "accounts",
                type: "nvarchar(30)",
                maxLength: 30,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "nvarchar(30)",
                oldMaxLength: 30);

            migrationBuilder.AddColumn<string>(
                name: "ClaimedUsername",
                table: "accounts",
                type: "nvarchar(30)",
                maxLength: 30,
                nullable: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "ClosesAt",
                table: "accounts",
                type: "datetimeoffset",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "FullName",
                table: "accounts",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<byte[]>(
                name: "TemporaryPasswordHash",
                table: "accounts",
                type: "binary(32)",
                fixedLength: true,
                maxLength: 32,
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "TemporaryPasswordUntil",
                table: "accounts",
                type: "datetimeoffset",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Username",
                table: "accounts",
                type: "nvarchar(30)",
                maxLength: 30,
                nullable: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<string>(
                name: "Email",
                table: "account_links",
                type: "nvarchar(254)",
                maxLength: 254,
                nullable: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<string>(
                name: "NormalizedEmail",
                table: "people",
                type: "nvarchar(254)",
                maxLength: 254,
                nullable: true,
                computedColumnSql: "UPPER([Email])",
                stored: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.CreateTable(
                name: "companies",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AccountId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Nit = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    LegalName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    TradeName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    EconomicActivity = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Department = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2"),
                    City = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Address = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Phone = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Email = table.Column<string>(type: "nvarchar(254)", maxLength: 254, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ContactName = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true, collation: "Latin1_General_100_BIN2"),
                    ContactRole = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true, collation: "Latin1_General_100_BIN2"),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_companies", x => x.Id);
                    table.ForeignKey(
                        name: "FK_companies_accounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "correction_requests",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AccountId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    What = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Explanation = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    AskedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_correction_requests", x => x.Id);
                    table.ForeignKey(
                        name: "FK_correction_requests_accounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "recovery_codes",
                columns: table => new
                {
                    AccountId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CodeHash = table.Column<byte[]>(type: "binary(32)", fixedLength: true, maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_recovery_codes", x => new { x.AccountId, x.CodeHash });
                    table.ForeignKey(
                        name: "FK_recovery_codes_accounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "second_factors",
                columns: table => new
                {
                    AccountId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SealedKey = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    EnabledAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    LastStep = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_second_factors", x => x.AccountId);
                    table.ForeignKey(
                        name: "FK_second_factors_accounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_verification_attempts_AccountId",
                table: "verification_attempts",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_people_NormalizedEmail",
                table: "people",
                column: "NormalizedEmail");

            migrationBuilder.CreateIndex(
                name: "IX_accounts_ClaimedUsername",
                table: "accounts",
                column: "ClaimedUsername",
                unique: true,
                filter: "[ClaimedUsername] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_accounts_ClosesAt",
                table: "accounts",
                column: "ClosesAt");

            migrationBuilder.CreateIndex(
                name: "IX_accounts_DocumentNumber",
                table: "accounts",
                column: "DocumentNumber");

            migrationBuilder.CreateIndex(
                name: "IX_companies_AccountId_Nit",
                table: "companies",
                columns: new[] { "AccountId", "Nit" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_correction_requests_AccountId",
                table: "correction_requests",
                column: "AccountId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "companies");

            migrationBuilder.DropTable(
                name: "correction_requests");

            migrationBuilder.DropTable(
                name: "recovery_codes");

            migrationBuilder.DropTable(
                name: "second_factors");

            migrationBuilder.DropIndex(
                name: "IX_verification_attempts_AccountId",
                table: "verification_attempts");

            migrationBuilder.DropIndex(
                name: "IX_people_NormalizedEmail",
                table: "people");

            migrationBuilder.DropIndex(
                name: "IX_accounts_ClaimedUsername",
                table: "accounts");

            migrationBuilder.DropIndex(
                name: "IX_accounts_ClosesAt",
                table: "accounts");

            migrationBuilder.DropIndex(
                name: "IX_accounts_DocumentNumber",
                table: "accounts");

            migrationBuilder.DropColumn(
                name: "NormalizedEmail",
                table: "people");

            migrationBuilder.DropColumn(
                name: "ClaimedUsername",
                table: "accounts");

            migrationBuilder.DropColumn(
                name: "ClosesAt",
                table: "accounts");

            migrationBuilder.DropColumn(
                name: "FullName",
                table: "accounts");

            migrationBuilder.DropColumn(
                name: "TemporaryPasswordHash",
                table: "accounts");

            migrationBuilder.DropColumn(
                name: "TemporaryPasswordUntil",
                table: "accounts");

            migrationBuilder.DropColumn(
                name: "Username",
                table: "accounts");

            migrationBuilder.DropColumn(
                name: "Email",
                table: "account_links");

            migrationBuilder.AlterColumn<string>(
                name: "DocumentType",
                table: "accounts",
                type: "nvarchar(30)",
                maxLength: 30,
                nullable: false,
                defaultValue: "",
                oldClrType: typeof(string),
                oldType: "nvarchar(30)",
                oldMaxLength: 30,
                oldNullable: true);
        }
    }
}
