global using Ardalis.Specification;
global using FluentValidation;
global using MediatR;
global using Ventanilla.Application.Common;
global using Ventanilla.Application.Limits;
global using Ventanilla.Application.Portal;
global using Ventanilla.Domain.Common;
