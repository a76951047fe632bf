package archfixtures.dirty.adapter.left.deep;

import archfixtures.dirty.application.UseCase;

/// A second type that is called an adapter. It calls a use case.
public final class OtherAdapter {
  public static void touch() {
    UseCase.touch();
  }

  /// The name of a nested type is free.
  record NestedAdapter() {}
}
