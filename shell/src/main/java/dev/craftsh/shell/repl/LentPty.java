package dev.craftsh.shell.repl;

import java.io.FileInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jline.nativ.CLibrary;
import org.jline.terminal.Attributes;
import org.jline.terminal.Size;
import org.jline.terminal.impl.AbstractPty;
import org.jline.terminal.impl.jni.JniNativePty;

/**
 * The device of a terminal that was only lent: given back once, bit for bit as it came, and never
 * touched again. A signal may end the process at any moment, and then threads that edit a line or
 * are about to would set the device up anew while, or after, it is restored.
 */
final class LentPty extends AbstractPty {
  private static final int PATIENCE_MILLIS = 300;

  /** A new line, plain pasting, plain arrow keys: what the line editor turned on at its prompt. */
  private static final String EDITING_ENDS = "\r\n\033[?2004l\033[?1l\033>";

  private final JniNativePty device;

  /** Kept whole: JLine's own form of the settings does not hold the speed of the line. */
  private final CLibrary.Termios asItCame = new CLibrary.Termios();

  private final ReentrantLock writing = new ReentrantLock();
  private volatile boolean givenBack;
  private boolean editing;

  LentPty(JniNativePty device) {
    super(device.getProvider(), device.getSystemStream());
    this.device = device;
    CLibrary.tcgetattr(device.getSlave(), asItCame);
  }

  /** What is set or written from here on has no effect. */
  synchronized void giveBack() {
    if (givenBack) {
      return;
    }
    boolean quiet = awaitQuiet();
    try {
      givenBack = true;
      if (editing && quiet) {
        leaveEditing();
      }
    } finally {
      CLibrary.tcsetattr(device.getSlave(), CLibrary.TCSANOW, asItCame);
      if (quiet) {
        writing.unlock();
      }
    }
  }

  /** A screen that was stopped by Ctrl-S must not keep the process from ending. */
  private boolean awaitQuiet() {
    try {
      return writing.tryLock(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void leaveEditing() {
    try {
      device.getSlaveOutput().write(EDITING_ENDS.getBytes(StandardCharsets.US_ASCII));
    } catch (IOException gone) {
      // Whoever looked at the screen has closed it.
      editing = false;
    }
  }

  @Override
  public Attributes getAttr() throws IOException {
    return device.getAttr();
  }

  @Override
  protected synchronized void doSetAttr(Attributes attributes) throws IOException {
    if (!givenBack) {
      editing = !attributes.getLocalFlag(Attributes.LocalFlag.ICANON);
      device.setAttr(attributes);
    }
  }

  @Override
  protected InputStream doGetSlaveInput() {
    return new FileInputStream(device.getSlaveFD());
  }

  @Override
  public OutputStream getSlaveOutput() {
    return new Gate(device.getSlaveOutput());
  }

  @Override
  public InputStream getMasterInput() {
    return device.getMasterInput();
  }

  @Override
  public OutputStream getMasterOutput() {
    return device.getMasterOutput();
  }

  @Override
  public Size getSize() throws IOException {
    return device.getSize();
  }

  @Override
  public void setSize(Size size) throws IOException {
    device.setSize(size);
  }

  @Override
  public void close() throws IOException {
    giveBack();
    device.close();
  }

  /** Lets through what is written before the device is given back. */
  private final class Gate extends FilterOutputStream {
    Gate(OutputStream open) {
      super(open);
    }

    @Override
    public void write(int letter) throws IOException {
      write(new byte[] {(byte) letter}, 0, 1);
    }

    @Override
    public void write(byte[] letters, int offset, int length) throws IOException {
      writing.lock();
      try {
        if (!givenBack) {
          out.write(letters, offset, length);
        }
      } finally {
        writing.unlock();
      }
    }
  }
}
