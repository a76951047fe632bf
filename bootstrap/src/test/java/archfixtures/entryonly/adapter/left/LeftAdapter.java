package archfixtures.entryonly.adapter.left;

/// The entry type, with a type nested in it.
public final class LeftAdapter {
  public record Settings() {}

  public static String start(Settings settings) {
    return settings.toString();
  }
}
