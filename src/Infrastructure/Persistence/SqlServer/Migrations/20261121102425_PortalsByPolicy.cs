using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Ventanilla.Infrastructure.Persistence.SqlServer.Migrations
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
