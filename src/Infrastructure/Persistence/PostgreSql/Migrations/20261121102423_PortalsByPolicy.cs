using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Ventanilla.Infrastructure.Persistence.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class PortalsByPolicy : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<string>(
                name: "DocumentType",
                table: "accounts",
                type: "character varying(30)",
                maxLength: 30,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "character varying(30)",
                oldMaxLength: 30);

            migrationBuilder.AddColumn<string>(
                name: "ClaimedUsername",
                table: "accounts",
                type: "character varying(30)",
                maxLength: 30,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "FullName",
                table: "accounts",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<byte[]>(
                name: "TemporaryPasswordHash",
                table: "accounts",
                type: "bytea",
                fixedLength: true,
                maxLength: 32,
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "TemporaryPasswordUntil",
                table: "accounts",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Username",
                table: "accounts",
                type: "character varying(30)",
                maxLength: 30,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "Email",
                table: "account_links",
                type: "character varying(254)",
                maxLength: 254,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "NormalizedEmail",
                table: "people",
                type: "character varying(254)",
                maxLength: 254,
                nullable: true,
                computedColumnSql: "upper(\"Email\")",
                stored: true,
                collation: "C");

            migrationBuilder.CreateIndex(
                name: "IX_people_NormalizedEmail",
                table: "people",
                column: "NormalizedEmail");

            migrationBuilder.CreateIndex(
                name: "IX_accounts_ClaimedUsername",
                table: "accounts",
                column: "ClaimedUsername",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_accounts_DocumentNumber",
                table: "accounts",
                column: "DocumentNumber");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_people_NormalizedEmail",
                table: "people");

            migrationBuilder.DropIndex(
                name: "IX_accounts_ClaimedUsername",
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
                type: "character varying(30)",
                maxLength: 30,
                nullable: false,
                defaultValue: "",
                oldClrType: typeof(string),
                oldType: "character varying(30)",
                oldMaxLength: 30,
                oldNullable: true);
        }
    }
}
