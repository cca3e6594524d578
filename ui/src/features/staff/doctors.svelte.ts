import { call, type StaffMember } from '../../platform';

/** The doctors who work here, for choosing whom a token is for. */
class Doctors {
  list = $state.raw<StaffMember[]>([]);

  async refresh(): Promise<void> {
    const staff = await call('staff_list', {});
    this.list = staff.filter((member) => member.active && member.roles.includes('doctor'));
  }
}

export const doctors = new Doctors();
