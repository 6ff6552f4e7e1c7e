using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Ventanilla.Infrastructure.Persistence.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class MessagesAndJobs : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<byte[]>(
                name: "Mailbox",
                table: "outgoing_messages",
                type: "binary(32)",
                fixedLength: true,
                maxLength: 32,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "delivery_pauses",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false),
                    StaffId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Since = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_delivery_pauses", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_outgoing_messages_Mailbox_CreatedAt_Id",
                table: "outgoing_messages",
                columns: new[] { "Mailbox", "CreatedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_outgoing_messages_State_CreatedAt_Id",
                table: "outgoing_messages",
                columns: new[] { "State", "CreatedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_outgoing_messages_State_Template_CreatedAt_Id",
                table: "outgoing_messages",
                columns: new[] { "State", "Template", "CreatedAt", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "delivery_pauses");

            migrationBuilder.DropIndex(
                name: "IX_outgoing_messages_Mailbox_CreatedAt_Id",
                table: "outgoing_messages");

            migrationBuilder.DropIndex(
                name: "IX_outgoing_messages_State_CreatedAt_Id",
                table: "outgoing_messages");

            migrationBuilder.DropIndex(
                name: "IX_outgoing_messages_State_Template_CreatedAt_Id",
                table: "outgoing_messages");

            migrationBuilder.DropColumn(
                name: "Mailbox",
                table: "outgoing_messages");
        }
    }
}
