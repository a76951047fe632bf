package archfixtures.containment.adapter;

/// Beside the adapters and in none.
final class Between {
  private Between() {}
}
