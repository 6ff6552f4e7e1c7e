using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Ventanilla.Infrastructure.Persistence.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class AppsAsCases : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "AnswerTo",
                table: "attachments",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "WriterId",
                table: "attachments",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "CaseId",
                table: "app_requests",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "GrantedAt",
                table: "app_requests",
                type: "datetimeoffset",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_attachments_AnswerTo",
                table: "attachments",
                column: "AnswerTo");

            migrationBuilder.CreateIndex(
                name: "IX_attachments_WriterId",
                table: "attachments",
                column: "WriterId");

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

            migrationBuilder.AddForeignKey(
                name: "FK_attachments_cases_AnswerTo",
                table: "attachments",
                column: "AnswerTo",
                principalTable: "cases",
                principalColumn: "Id");

            migrationBuilder.AddForeignKey(
                name: "FK_attachments_staff_members_WriterId",
                table: "attachments",
                column: "WriterId",
                principalTable: "staff_members",
                principalColumn: "Id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_app_requests_cases_CaseId",
                table: "app_requests");

            migrationBuilder.DropForeignKey(
                name: "FK_attachments_cases_AnswerTo",
                table: "attachments");

            migrationBuilder.DropForeignKey(
                name: "FK_attachments_staff_members_WriterId",
                table: "attachments");

            migrationBuilder.DropIndex(
                name: "IX_attachments_AnswerTo",
                table: "attachments");

            migrationBuilder.DropIndex(
                name: "IX_attachments_WriterId",
                table: "attachments");

            migrationBuilder.DropIndex(
                name: "IX_app_requests_CaseId",
                table: "app_requests");

            migrationBuilder.DropColumn(
                name: "AnswerTo",
                table: "attachments");

            migrationBuilder.DropColumn(
                name: "WriterId",
                table: "attachments");

            migrationBuilder.DropColumn(
                name: "CaseId",
                table: "app_requests");

            migrationBuilder.DropColumn(
                name: "GrantedAt",
                table: "app_requests");
        }
    }
}
