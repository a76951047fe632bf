package archfixtures.puredomain.domain;

import archfixtures.vendor.Vendor;
import java.util.ArrayList;
import java.util.List;

/// Kinds of leak that are rarer.
final class MoreLeaks {
  private MoreLeaks() {}

  static final class ByTypeParameter<T extends Vendor> {
    List<T> all = new ArrayList<>();
  }

  static final class ByClassLiteral {
    Class<?> run() {
      return Vendor.class;
    }
  }

  static final class ByLambdaBody {
    Runnable task() {
      return () -> Vendor.touch();
    }
  }

  static final class ByThrows {
    void run() throws Vendor.Failure {}
  }
}
