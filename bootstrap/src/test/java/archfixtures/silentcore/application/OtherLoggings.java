package archfixtures.silentcore.application;

/// Logging that is not ours is none of the core's business either.
final class OtherLoggings {
  private OtherLoggings() {}

  record OfThePlatform(java.util.logging.Logger log) {}

  record OfTheSystem(System.Logger log) {}
}
