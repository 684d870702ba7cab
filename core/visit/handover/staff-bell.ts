/** How a person is called to the terminal. */
export interface StaffBell {
  /** Whether somebody may come: false only where it is certain that nobody is there. */
  readonly isStaffed: () => boolean;
  readonly call: () => void;
  readonly takeBack: () => void;
}
