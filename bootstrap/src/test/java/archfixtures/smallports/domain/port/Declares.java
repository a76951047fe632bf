package archfixtures.smallports.domain.port;

import java.io.IOException;

/// What the caller would have to catch.
public interface Declares {
  void checked() throws IOException;

  void general() throws Exception;

  <F extends Throwable> void generic(Class<F> kind) throws F;
}
