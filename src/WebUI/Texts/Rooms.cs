namespace Ventanilla.WebUI.Texts;

/// <summary>The texts in Site.resx.</summary>
public sealed class Site;

/// <summary>The texts in Fields.resx.</summary>
public sealed class Fields;

/// <summary>The texts in Failures.resx.</summary>
public sealed class Failures;

/// <summary>The texts in Accounts.resx.</summary>
public sealed class Accounts;

/// <summary>The texts in Verification.resx.</summary>
public sealed class Verification;

/// <summary>The texts in Recovery.resx.</summary>
public sealed class Recovery;

/// <summary>The texts in Apps.resx.</summary>
public sealed class Apps;

/// <summary>The texts in Help.resx.</summary>
public sealed class Help;

/// <summary>The texts in Legal.resx.</summary>
public sealed class Legal;

/// <summary>The texts in Development.resx.</summary>
public sealed class Development;
