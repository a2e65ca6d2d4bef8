package dev.craftsh.sandbox.route;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultBHttpServerConnection;
import org.apache.hc.core5.http.impl.io.SocketHolder;
import org.apache.hc.core5.io.CloseMode;
import org.jspecify.annotations.Nullable;

/** A connection that waits for slow clients with bounded patience, and tells when it is over. */
final class HurriedConnection extends DefaultBHttpServerConnection {
  private final Patience patience;
  private final Runnable over;
  private final AtomicBoolean isOver = new AtomicBoolean();
  private final Watch watch;
  private @Nullable HurriedInput input;
  private @Nullable HurriedOutput output;
  private boolean used;

  HurriedConnection(Http1Config config, Patience patience, Watch watch, Runnable over) {
    super("http", config);
    this.patience = patience;
    this.watch = watch;
    this.over = over;
  }

  @Override
  public void bind(Socket socket) throws IOException {
    HurriedInput hurried = new HurriedInput(socket, socket.getInputStream(), patience);
    HurriedOutput watched = new HurriedOutput(socket, socket.getOutputStream());
    input = hurried;
    output = watched;
    watch.begin(watched);
    bind(
        new SocketHolder(socket) {
          @Override
          protected InputStream getInputStream(Socket same) {
            return hurried;
          }

          @Override
          protected OutputStream getOutputStream(Socket same) {
            return watched;
          }
        });
  }

  @Override
  public @Nullable ClassicHttpRequest receiveRequestHeader() throws HttpException, IOException {
    HurriedInput hurried = input;
    if (hurried != null && used) {
      hurried.awaitHead();
    }
    used = true;
    ClassicHttpRequest request = super.receiveRequestHeader();
    if (hurried != null) {
      hurried.awaitBody();
    }
    return request;
  }

  @Override
  public void close() throws IOException {
    try {
      super.close();
    } finally {
      end();
    }
  }

  @Override
  public void close(CloseMode mode) {
    super.close(mode);
    end();
  }

  private void end() {
    if (isOver.compareAndSet(false, true)) {
      if (output != null) {
        watch.end(output);
      }
      over.run();
    }
  }
}
