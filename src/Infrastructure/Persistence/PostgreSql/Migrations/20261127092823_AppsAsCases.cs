using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Ventanilla.Infrastructure.Persistence.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class AppsAsCases : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "CaseId",
                table: "app_requests",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "GrantedAt",
                table: "app_requests",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_app_requests_CaseId",
                table: "app_requests",
                column: "CaseId");

            migrationBuilder.AddForeignKey(
                name: "FK_app_requests_cases_CaseId",
                table: "app_requests",
                column: "CaseId",
                principalTable: "cases",
                principalColumn: "Id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_app_requests_cases_CaseId",
                table: "app_requests");

            migrationBuilder.DropIndex(
                name: "IX_app_requests_CaseId",
                table: "app_requests");

            migrationBuilder.DropColumn(
                name: "CaseId",
                table: "app_requests");

            migrationBuilder.DropColumn(
                name: "GrantedAt",
                table: "app_requests");
        }
    }
}
