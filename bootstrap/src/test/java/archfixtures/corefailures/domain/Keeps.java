package archfixtures.corefailures.domain;

import archfixtures.vendor.Vendor;
import java.io.IOException;
import java.util.Optional;

/// Failures in fields, which are records' components too.
final class Keeps {
  private final Optional<IOException> generic = Optional.empty();
  private final Vendor.Failure[] array = {};

  int count() {
    return array.length + generic.stream().toArray().length;
  }

  record Component(IllegalStateException cause) {}
}
