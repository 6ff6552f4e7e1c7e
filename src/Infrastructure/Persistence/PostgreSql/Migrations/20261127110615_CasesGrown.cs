using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Ventanilla.Infrastructure.Persistence.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class CasesGrown : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Hours",
                table: "cases",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "HoursDueAt",
                table: "cases",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsObscure",
                table: "cases",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "IsPriority",
                table: "cases",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "IsReiterated",
                table: "cases",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<Guid>(
                name: "RepeatsId",
                table: "cases",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Risk",
                table: "cases",
                type: "character varying(30)",
                maxLength: 30,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "SnoozedUntil",
                table: "cases",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "AnswerTo",
                table: "attachments",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "WriterId",
                table: "attachments",
                type: "uuid",
                nullable: true);

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

            migrationBuilder.CreateTable(
                name: "answer_templates",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    Kind = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    Language = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: false, collation: "C"),
                    Text = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: false, collation: "C"),
                    IsRetired = table.Column<bool>(type: "boolean", nullable: false),
                    SavedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    SavedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_answer_templates", x => x.Id);
                    table.ForeignKey(
                        name: "FK_answer_templates_staff_members_SavedBy",
                        column: x => x.SavedBy,
                        principalTable: "staff_members",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateIndex(
                name: "IX_cases_IsOpen_IsObscure_ActBy_Id",
                table: "cases",
                columns: new[] { "IsOpen", "IsObscure", "ActBy", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_IsOpen_IsPriority_ActBy_Id",
                table: "cases",
                columns: new[] { "IsOpen", "IsPriority", "ActBy", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_IsOpen_IsReiterated_ActBy_Id",
                table: "cases",
                columns: new[] { "IsOpen", "IsReiterated", "ActBy", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_RepeatsId",
                table: "cases",
                column: "RepeatsId");

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

            migrationBuilder.CreateIndex(
                name: "IX_answer_templates_SavedBy",
                table: "answer_templates",
                column: "SavedBy");

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

            migrationBuilder.AddForeignKey(
                name: "FK_cases_cases_RepeatsId",
                table: "cases",
                column: "RepeatsId",
                principalTable: "cases",
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

            migrationBuilder.DropForeignKey(
                name: "FK_cases_cases_RepeatsId",
                table: "cases");

            migrationBuilder.DropTable(
                name: "answer_templates");

            migrationBuilder.DropIndex(
                name: "IX_cases_IsOpen_IsObscure_ActBy_Id",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_cases_IsOpen_IsPriority_ActBy_Id",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_cases_IsOpen_IsReiterated_ActBy_Id",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_cases_RepeatsId",
                table: "cases");

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
                name: "Hours",
                table: "cases");

            migrationBuilder.DropColumn(
                name: "HoursDueAt",
                table: "cases");

            migrationBuilder.DropColumn(
                name: "IsObscure",
                table: "cases");

            migrationBuilder.DropColumn(
                name: "IsPriority",
                table: "cases");

            migrationBuilder.DropColumn(
                name: "IsReiterated",
                table: "cases");

            migrationBuilder.DropColumn(
                name: "RepeatsId",
                table: "cases");

            migrationBuilder.DropColumn(
                name: "Risk",
                table: "cases");

            migrationBuilder.DropColumn(
                name: "SnoozedUntil",
                table: "cases");

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
