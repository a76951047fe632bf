package archfixtures.presence.application;

/// Enough for the one class that the table demands.
final class UseCase {
  private UseCase() {}
}
