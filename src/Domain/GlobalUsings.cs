global using Ardalis.Specification;
global using Ventanilla.Domain.Common;
