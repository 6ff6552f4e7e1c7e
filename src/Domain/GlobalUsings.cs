global using Ventanilla.Domain.Common;
