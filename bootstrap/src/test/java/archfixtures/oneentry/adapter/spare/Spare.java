package archfixtures.oneentry.adapter.spare;

/// An adapter without an entry type.
public final class Spare {
  private Spare() {}
}
