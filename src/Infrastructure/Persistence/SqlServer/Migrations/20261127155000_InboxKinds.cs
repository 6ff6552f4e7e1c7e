using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Ventanilla.Infrastructure.Persistence.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class InboxKinds : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "UnlockedAt",
                table: "challenges",
                type: "datetimeoffset",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_cases_IsOpen_AssigneeId_Kind_ActBy_Id",
                table: "cases",
                columns: new[] { "IsOpen", "AssigneeId", "Kind", "ActBy", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_cases_IsOpen_AssigneeId_Kind_ActBy_Id",
                table: "cases");

            migrationBuilder.DropColumn(
                name: "UnlockedAt",
                table: "challenges");
        }
    }
}
