using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Ventanilla.Infrastructure.Persistence.PostgreSql.Migrations
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
                type: "integer",
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
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "RemindedAt",
                table: "cases",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "MovesCases",
                table: "calendars",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "unlock_proposals",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    StaffId = table.Column<Guid>(type: "uuid", nullable: false),
                    Evidence = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false, collation: "C"),
                    Reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false, collation: "C"),
                    CaseVersion = table.Column<int>(type: "integer", nullable: false),
                    AccountMark = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    Hash = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    ProposedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ExpiresAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_unlock_proposals", x => x.CaseId);
                    table.ForeignKey(
                        name: "FK_unlock_proposals_cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_unlock_proposals_staff_members_StaffId",
                        column: x => x.StaffId,
                        principalTable: "staff_members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

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

            migrationBuilder.CreateIndex(
                name: "IX_unlock_proposals_AccountId",
                table: "unlock_proposals",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_unlock_proposals_ExpiresAt",
                table: "unlock_proposals",
                column: "ExpiresAt");

            migrationBuilder.CreateIndex(
                name: "IX_unlock_proposals_StaffId",
                table: "unlock_proposals",
                column: "StaffId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "unlock_proposals");

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
