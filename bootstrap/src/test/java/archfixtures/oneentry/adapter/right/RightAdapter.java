package archfixtures.oneentry.adapter.right;

/// The entry type as it ought to be.
public final class RightAdapter {
  /// A nested type has a name of its own.
  public record SecretAdapter() {}
}
