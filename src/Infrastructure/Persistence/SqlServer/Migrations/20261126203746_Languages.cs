using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Ventanilla.Infrastructure.Persistence.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class Languages : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.RenameColumn(
                name: "Culture",
                table: "outgoing_messages",
                newName: "Language");

            migrationBuilder.RenameColumn(
                name: "Culture",
                table: "accounts",
                newName: "Language");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.RenameColumn(
                name: "Language",
                table: "outgoing_messages",
                newName: "Culture");

            migrationBuilder.RenameColumn(
                name: "Language",
                table: "accounts",
                newName: "Culture");
        }
    }
}
