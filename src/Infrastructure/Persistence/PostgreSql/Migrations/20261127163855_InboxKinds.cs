using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Ventanilla.Infrastructure.Persistence.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class InboxKinds : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_case_words_CaseId",
                table: "case_words");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "UnlockedAt",
                table: "challenges",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_cases_IsOpen_AssigneeId_Kind_ActBy_Id",
                table: "cases",
                columns: new[] { "IsOpen", "AssigneeId", "Kind", "ActBy", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_Nobodys",
                table: "cases",
                columns: new[] { "IsOpen", "ActBy", "Id" },
                filter: "\"AssigneeId\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_cases_State_AssigneeId_FiledAt_Id",
                table: "cases",
                columns: new[] { "State", "AssigneeId", "FiledAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_State_Kind_FiledAt_Id",
                table: "cases",
                columns: new[] { "State", "Kind", "FiledAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_case_words_CaseId_Word",
                table: "case_words",
                columns: new[] { "CaseId", "Word" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_cases_IsOpen_AssigneeId_Kind_ActBy_Id",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_cases_Nobodys",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_cases_State_AssigneeId_FiledAt_Id",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_cases_State_Kind_FiledAt_Id",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_case_words_CaseId_Word",
                table: "case_words");

            migrationBuilder.DropColumn(
                name: "UnlockedAt",
                table: "challenges");

            migrationBuilder.CreateIndex(
                name: "IX_case_words_CaseId",
                table: "case_words",
                column: "CaseId");
        }
    }
}
