package archfixtures.clean.kit.tests;

import archfixtures.clean.adapter.left.LeftAdapter;
import archfixtures.clean.domain.port.Shapes;
import archfixtures.clean.domain.secret.Password;

/// What only the adapter can build, opened for a test.
record Opened(String name) {
  Shapes shapes() {
    return LeftAdapter.open(new LeftAdapter.Settings(name, new Password("secret")));
  }
}
