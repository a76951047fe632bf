package archfixtures.contractedports.kit.contract;

/// Speaks of its port in a part.
public interface ComposedContract extends ComposedPart {}
