package archfixtures.containment.application;

/// In a part. There is no bootstrap here, whose layer stays empty.
final class UseCase {
  private UseCase() {}
}
