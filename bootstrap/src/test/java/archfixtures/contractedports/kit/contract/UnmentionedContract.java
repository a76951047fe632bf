package archfixtures.contractedports.kit.contract;

/// Speaks of no port.
public interface UnmentionedContract {}
