using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Ventanilla.Infrastructure.Persistence.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class DailyFigures : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "figure_clocks",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    Through = table.Column<DateOnly>(type: "date", nullable: false),
                    CountedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    OpenFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    CountedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_figure_clocks", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "figures",
                columns: table => new
                {
                    Span = table.Column<string>(type: "nvarchar(5)", maxLength: 5, nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    Measure = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Channel = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Length = table.Column<int>(type: "int", nullable: false),
                    Value = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_figures", x => new { x.Span, x.Day, x.Measure, x.Kind, x.Channel, x.Length });
                });

            migrationBuilder.CreateIndex(
                name: "IX_case_entries_Step_At_CaseId",
                table: "case_entries",
                columns: new[] { "Step", "At", "CaseId" },
                filter: "\"Step\" IN ('Delivered', 'Reclassified', 'Transferred')");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "figure_clocks");

            migrationBuilder.DropTable(
                name: "figures");

            migrationBuilder.DropIndex(
                name: "IX_case_entries_Step_At_CaseId",
                table: "case_entries");
        }
    }
}
