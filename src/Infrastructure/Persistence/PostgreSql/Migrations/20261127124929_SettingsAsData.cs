using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Ventanilla.Infrastructure.Persistence.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class SettingsAsData : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "GoalsSeen",
                table: "cases",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "app_offers",
                columns: table => new
                {
                    Code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Offer = table.Column<string>(type: "text", nullable: false),
                    IsRetired = table.Column<bool>(type: "boolean", nullable: false),
                    Reason = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    SavedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    SavedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_app_offers", x => new { x.Code, x.Version });
                    table.ForeignKey(
                        name: "FK_app_offers_staff_members_SavedBy",
                        column: x => x.SavedBy,
                        principalTable: "staff_members",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "own_goals",
                columns: table => new
                {
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Goals = table.Column<string>(type: "text", nullable: false),
                    SavedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Reason = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    SavedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    MovesCases = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_own_goals", x => x.Version);
                });

            migrationBuilder.CreateIndex(
                name: "IX_cases_IsOpen_GoalsSeen",
                table: "cases",
                columns: new[] { "IsOpen", "GoalsSeen" });

            migrationBuilder.CreateIndex(
                name: "IX_app_offers_SavedBy",
                table: "app_offers",
                column: "SavedBy");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "app_offers");

            migrationBuilder.DropTable(
                name: "own_goals");

            migrationBuilder.DropIndex(
                name: "IX_cases_IsOpen_GoalsSeen",
                table: "cases");

            migrationBuilder.DropColumn(
                name: "GoalsSeen",
                table: "cases");
        }
    }
}
