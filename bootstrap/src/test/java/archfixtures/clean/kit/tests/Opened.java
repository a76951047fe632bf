package archfixtures.clean.kit.tests;

import archfixtures.clean.adapter.left.LeftAdapter;
import archfixtures.clean.domain.port.Shapes;
import archfixtures.clean.domain.secret.Password;

/// Opens the adapter for a test, because only the adapter can construct its implementation.
record Opened(String name) {
  Shapes shapes() {
    return LeftAdapter.open(new LeftAdapter.Settings(name, new Password("secret")));
  }
}
