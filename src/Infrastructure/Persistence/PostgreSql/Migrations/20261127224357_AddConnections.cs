using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Ventanilla.Infrastructure.Persistence.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class AddConnections : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "App",
                table: "sessions",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true,
                collation: "C");

            migrationBuilder.CreateTable(
                name: "connection_clients",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ApplicationType = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true, collation: "C"),
                    ClientId = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    ClientSecret = table.Column<string>(type: "text", nullable: true),
                    ClientType = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true, collation: "C"),
                    ConcurrencyToken = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true, collation: "C"),
                    ConsentType = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true, collation: "C"),
                    DisplayName = table.Column<string>(type: "text", nullable: true),
                    DisplayNames = table.Column<string>(type: "text", nullable: true),
                    JsonWebKeySet = table.Column<string>(type: "text", nullable: true),
                    Permissions = table.Column<string>(type: "text", nullable: true),
                    PostLogoutRedirectUris = table.Column<string>(type: "text", nullable: true),
                    Properties = table.Column<string>(type: "text", nullable: true),
                    RedirectUris = table.Column<string>(type: "text", nullable: true),
                    Requirements = table.Column<string>(type: "text", nullable: true),
                    Settings = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_connection_clients", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "connection_keys",
                columns: table => new
                {
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Sealed = table.Column<string>(type: "text", nullable: false),
                    MadeAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_connection_keys", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "connections",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ApplicationId = table.Column<Guid>(type: "uuid", nullable: true),
                    ConcurrencyToken = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true, collation: "C"),
                    CreationDate = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Properties = table.Column<string>(type: "text", nullable: true),
                    Scopes = table.Column<string>(type: "text", nullable: true),
                    Status = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true, collation: "C"),
                    Subject = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    Type = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_connections", x => x.Id);
                    table.ForeignKey(
                        name: "FK_connections_connection_clients_ApplicationId",
                        column: x => x.ApplicationId,
                        principalTable: "connection_clients",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "connection_tokens",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ApplicationId = table.Column<Guid>(type: "uuid", nullable: true),
                    AuthorizationId = table.Column<Guid>(type: "uuid", nullable: true),
                    ConcurrencyToken = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true, collation: "C"),
                    CreationDate = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ExpirationDate = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Payload = table.Column<string>(type: "text", nullable: true),
                    Properties = table.Column<string>(type: "text", nullable: true),
                    RedemptionDate = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ReferenceId = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    Status = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true, collation: "C"),
                    Subject = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    Type = table.Column<string>(type: "character varying(150)", maxLength: 150, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_connection_tokens", x => x.Id);
                    table.ForeignKey(
                        name: "FK_connection_tokens_connection_clients_ApplicationId",
                        column: x => x.ApplicationId,
                        principalTable: "connection_clients",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_connection_tokens_connections_AuthorizationId",
                        column: x => x.AuthorizationId,
                        principalTable: "connections",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateIndex(
                name: "IX_connection_clients_ClientId",
                table: "connection_clients",
                column: "ClientId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_connection_tokens_ApplicationId",
                table: "connection_tokens",
                column: "ApplicationId");

            migrationBuilder.CreateIndex(
                name: "IX_connection_tokens_AuthorizationId",
                table: "connection_tokens",
                column: "AuthorizationId");

            migrationBuilder.CreateIndex(
                name: "IX_connection_tokens_ExpirationDate",
                table: "connection_tokens",
                column: "ExpirationDate");

            migrationBuilder.CreateIndex(
                name: "IX_connection_tokens_RedemptionDate",
                table: "connection_tokens",
                column: "RedemptionDate");

            migrationBuilder.CreateIndex(
                name: "IX_connection_tokens_ReferenceId",
                table: "connection_tokens",
                column: "ReferenceId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_connection_tokens_Subject",
                table: "connection_tokens",
                column: "Subject");

            migrationBuilder.CreateIndex(
                name: "IX_connections_ApplicationId",
                table: "connections",
                column: "ApplicationId");

            migrationBuilder.CreateIndex(
                name: "IX_connections_CreationDate",
                table: "connections",
                column: "CreationDate");

            migrationBuilder.CreateIndex(
                name: "IX_connections_Subject",
                table: "connections",
                column: "Subject");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "connection_keys");

            migrationBuilder.DropTable(
                name: "connection_tokens");

            migrationBuilder.DropTable(
                name: "connections");

            migrationBuilder.DropTable(
                name: "connection_clients");

            migrationBuilder.DropColumn(
                name: "App",
                table: "sessions");
        }
    }
}
