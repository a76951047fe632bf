package archfixtures.shownfailures.adapter.left;

import java.io.IOException;

/// What nobody sees may fail as the vendor does.
final class Hidden {
  void run() throws IOException {}
}
