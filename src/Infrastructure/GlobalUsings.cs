global using Ardalis.Specification;
global using Microsoft.EntityFrameworkCore;
global using Ventanilla.Application.Common;
global using Ventanilla.Application.Limits;
global using Ventanilla.Application.Portal;
global using Ventanilla.Domain.Common;
