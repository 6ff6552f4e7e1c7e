using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Ventanilla.Infrastructure.Persistence.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class ImportRuns : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "ChangedAt",
                table: "person_facts",
                type: "datetimeoffset",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "ChangedAt",
                table: "people",
                type: "datetimeoffset",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "NameKey",
                table: "people",
                type: "nvarchar(410)",
                maxLength: 410,
                nullable: false,
                computedColumnSql: "TRANSLATE([FirstName] + COALESCE(N' ' + [SecondName], N'') + N' ' + [FirstSurname] + COALESCE(N' ' + [SecondSurname], N''), N'abcdefghijklmnopqrstuvwxyzáàâäãåéèêëíìîïóòôöõúùûüñçýÁÀÂÄÃÅÉÈÊËÍÌÎÏÓÒÔÖÕÚÙÛÜÑÇÝ-', N'ABCDEFGHIJKLMNOPQRSTUVWXYZAAAAAAEEEEIIIIOOOOOUUUUNCYAAAAAAEEEEIIIIOOOOOUUUUNCY ')",
                stored: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<string>(
                name: "SurnameKey",
                table: "people",
                type: "nvarchar(410)",
                maxLength: 410,
                nullable: false,
                computedColumnSql: "TRANSLATE([FirstSurname] + COALESCE(N' ' + [SecondSurname], N'') + N' ' + [FirstName] + COALESCE(N' ' + [SecondName], N''), N'abcdefghijklmnopqrstuvwxyzáàâäãåéèêëíìîïóòôöõúùûüñçýÁÀÂÄÃÅÉÈÊËÍÌÎÏÓÒÔÖÕÚÙÛÜÑÇÝ-', N'ABCDEFGHIJKLMNOPQRSTUVWXYZAAAAAAEEEEIIIIOOOOOUUUUNCYAAAAAAEEEEIIIIOOOOOUUUUNCY ')",
                stored: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.CreateTable(
                name: "import_runs",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    State = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false),
                    AskedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AskedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    PeopleFile = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false, collation: "Latin1_General_100_BIN2"),
                    FactsFile = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: true, collation: "Latin1_General_100_BIN2"),
                    ApprovedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    InPart = table.Column<bool>(type: "bit", nullable: false),
                    Stage = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Done = table.Column<int>(type: "int", nullable: false),
                    Tries = table.Column<int>(type: "int", nullable: false),
                    CancelAskedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    Verdict = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false),
                    ChangedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    HasFiles = table.Column<bool>(type: "bit", nullable: false),
                    Tally_FactsChanged = table.Column<long>(type: "bigint", nullable: false),
                    Tally_FactsNew = table.Column<long>(type: "bigint", nullable: false),
                    Tally_FactsRemoved = table.Column<long>(type: "bigint", nullable: false),
                    Tally_FactsSame = table.Column<long>(type: "bigint", nullable: false),
                    Tally_PeopleChanged = table.Column<long>(type: "bigint", nullable: false),
                    Tally_PeopleNew = table.Column<long>(type: "bigint", nullable: false),
                    Tally_PeopleSame = table.Column<long>(type: "bigint", nullable: false),
                    Tally_Problems = table.Column<long>(type: "bigint", nullable: false),
                    Tally_Refused = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_import_runs", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "person_reveals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    StaffId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Datum = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false, collation: "Latin1_General_100_BIN2"),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_person_reveals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_person_reveals_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_people_NameKey_Id",
                table: "people",
                columns: new[] { "NameKey", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_people_SurnameKey_Id",
                table: "people",
                columns: new[] { "SurnameKey", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_import_runs_State_ChangedAt",
                table: "import_runs",
                columns: new[] { "State", "ChangedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_person_reveals_PersonId_At",
                table: "person_reveals",
                columns: new[] { "PersonId", "At" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "import_runs");

            migrationBuilder.DropTable(
                name: "person_reveals");

            migrationBuilder.DropIndex(
                name: "IX_people_NameKey_Id",
                table: "people");

            migrationBuilder.DropIndex(
                name: "IX_people_SurnameKey_Id",
                table: "people");

            migrationBuilder.DropColumn(
                name: "NameKey",
                table: "people");

            migrationBuilder.DropColumn(
                name: "SurnameKey",
                table: "people");

            migrationBuilder.DropColumn(
                name: "ChangedAt",
                table: "person_facts");

            migrationBuilder.DropColumn(
                name: "ChangedAt",
                table: "people");
        }
    }
}
