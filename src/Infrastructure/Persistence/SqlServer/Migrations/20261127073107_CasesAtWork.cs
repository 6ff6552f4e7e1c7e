using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Ventanilla.Infrastructure.Persistence.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class CasesAtWork : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "CalendarSeen",
                table: "cases",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateOnly>(
                name: "OverdueSince",
                table: "cases",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "RemindAt",
                table: "cases",
                type: "datetimeoffset",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "RemindedAt",
                table: "cases",
                type: "datetimeoffset",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "MovesCases",
                table: "calendars",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateIndex(
                name: "IX_cases_AnswerBy_UpdatedAt",
                table: "cases",
                columns: new[] { "AnswerBy", "UpdatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_IsOpen_CalendarSeen",
                table: "cases",
                columns: new[] { "IsOpen", "CalendarSeen" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_IsOpen_State_ActBy_Id",
                table: "cases",
                columns: new[] { "IsOpen", "State", "ActBy", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_RemindAt",
                table: "cases",
                column: "RemindAt");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_cases_AnswerBy_UpdatedAt",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_cases_IsOpen_CalendarSeen",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_cases_IsOpen_State_ActBy_Id",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_cases_RemindAt",
                table: "cases");

            migrationBuilder.DropColumn(
                name: "CalendarSeen",
                table: "cases");

            migrationBuilder.DropColumn(
                name: "OverdueSince",
                table: "cases");

            migrationBuilder.DropColumn(
                name: "RemindAt",
                table: "cases");

            migrationBuilder.DropColumn(
                name: "RemindedAt",
                table: "cases");

            migrationBuilder.DropColumn(
                name: "MovesCases",
                table: "calendars");
        }
    }
}
