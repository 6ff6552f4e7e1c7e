namespace Ventanilla.Application.Common;

/// <summary>What one process of the portal is for: pages and jobs, pages only (it asks for jobs and runs none), or jobs only.</summary>
public enum HostRole { All, Web, Worker }
